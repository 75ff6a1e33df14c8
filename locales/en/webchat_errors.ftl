### When the chat page can't take something.

webchat-error-foreign = This page may not send messages here.
webchat-error-full = I can't take more messages at the moment. Try again in a few minutes, or call the { $commune }.
webchat-error-unreachable = I can't take messages at the moment. Try again in a few minutes; if it is urgent, call the { $commune }.
webchat-error-unknown = I don't recognise you yet. Please reload the page.
webchat-error-file = I can't find that file. Please send it again.
webchat-error-receipt = I don't see that code among your reports. Please check it.
webchat-error-secret = The code or the secret is not right. Please look at your note again.
webchat-error-link = This link was used already, or is too old. Please use your code and secret.
webchat-error-tries = There were many wrong tries, so I must wait a while to keep your conversation safe. Please try later, or call the { $commune }.
webchat-error-busy = Many people are here just now, and I can't keep up. Please try again in a few minutes.
webchat-error-nothing = I can't find this page. Please open the chat page again.
