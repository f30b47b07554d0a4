// The card for Preact and for React: the same components, each built with its own runtime.
import "../shared/card.css";
import { start } from "../shared/start.js";
import { App } from "./App.jsx";
import { mount } from "runtime";

start((place, given) => mount(place, <App {...given} />));
