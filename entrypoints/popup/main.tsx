import "../../src/ui/styles/popup.css";
import { mountView } from "../../src/ui/mount-view.tsx";
import { Popup } from "../../src/ui/popup/popup.tsx";

mountView(<Popup />);
