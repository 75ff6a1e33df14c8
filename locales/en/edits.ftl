# A resident edits a message of a report that was filed. Officials read "edit-before" and "edit-after".

edit-amended = I have added your changed words to report { CODE($code) }; the officials can read both versions.
edit-refused-gone = I'm sorry, that report can't be changed any more. Please look under "My reports".
edit-before = Before the change:
edit-after = After the change:
