/** Which of the chats this page is: that of residents, or that of signed-in officials. */

/** The path of this chat; its interface lies below it. Other pages belong to the residents' chat. */
export const root = document.documentElement.dataset.root ?? "/chat";

/** Whether people sign in to this chat on another page. */
export const isSignedInElsewhere = root !== "/chat";

/** The beginning of the names of what this chat stores in the browser. */
export const storagePrefix = isSignedInElsewhere ? "caunoi-office" : "caunoi";
