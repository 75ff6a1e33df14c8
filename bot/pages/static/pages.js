/** The script of residents' pages: the size of the text, as chosen in the chat or here. */

import { setUpTextSize } from "../../../handlers/webchat/widget/text_size.js";

setUpTextSize(document.querySelector("#text-size"));
