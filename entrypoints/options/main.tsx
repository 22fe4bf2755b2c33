import "../../src/ui/styles/options.css";
import { mountView } from "../../src/ui/mount-view.tsx";
import { Options } from "../../src/ui/options/options.tsx";

mountView(<Options />);
