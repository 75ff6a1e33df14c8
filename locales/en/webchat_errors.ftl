### When the chat page can't take something.

webchat-error-foreign = This page may not send messages here.
webchat-error-full = The commune's machine is full, so I can't take this now. Try again in a few minutes, or call the commune.
webchat-error-unknown = I don't recognise you yet. Please reload the page.
webchat-error-file = I can't find that file. Please send it again.
webchat-error-receipt = I don't see that code among your reports. Please check it.
webchat-error-secret = The code or the secret is not right. Please look at your note again.
webchat-error-link = This link was used already, or is too old. Please use your code and secret.
webchat-error-tries = There were many wrong tries. To keep your conversation safe, please wait ten minutes.
webchat-error-nothing = There is nothing here. Please open the chat page again.
