/** Which of the chats this page is: that of residents, or that of signed-in officials. */

/** The path of this page; its interface lies below it. */
export const root = document.documentElement.dataset.root;

/** Whether people sign in to this chat on another page. */
export const isSignedInElsewhere = root !== "/chat";

/** The beginning of the names of what this chat stores in the browser. */
export const storagePrefix = isSignedInElsewhere ? "caunoi-office" : "caunoi";
