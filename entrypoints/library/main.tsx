import "../../src/ui/styles/library.css";
import { mountView } from "../../src/ui/mount-view.tsx";
import { Library } from "../../src/ui/library/library.tsx";

mountView(<Library />);
