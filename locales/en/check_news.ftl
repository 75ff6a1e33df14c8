### A resident asks whether a message, a number or a link is the commune's.

check_news-menu = Is this genuine?
check_news-words = check a message, check this message, check a number, check a link, is this real, is this genuine, is this true, is it real, is this a scam, real or fake, whose number is this, /check
check_news-doing = checking a message

check_news-message = Paste the message, the number or the link here, and don't open it. The { $commune }'s news has a code, for example TB 12.
check_news-message-label = Message to check
check_news-message-again = Paste the message, the number, the link or the code here.
check_news-message-simple = Hold your finger on the message, tap copy, then paste it here. Or type its code, for example TB 12.
check_news-told = { $verdict }

# The rest of a message with one of these is what it asks about.
check_news-ask-words = is this real, is it real, is this genuine, is it genuine, is this true, is that true, is this message real, is this a scam, is it a scam, real or fake, is this fake, can i trust this, did the commune send this, is this from the commune, whose number is this, is this number real, is this the commune's number, is this link safe, check the code, check this, có thật không
# Beside a number or a link, these words ask for it too.
check_news-whose-words = is it the commune's, is this the commune's, is it from the commune, is this from the commune, belong to the commune, whose number, whose is it, is it official
# Whoever asks with one of these about an unknown message is warned of fraud.
check_news-fraud-ask-words = scam
# Words of known frauds: the warning comes first.
check_news-fraud-words = update your vneid, update vneid, otp, verification code, confirm your code, install the app, install this app, apk file, scan the qr code, you have won, prize, refund, transfer money, bank transfer, deposit, pay the fine, account is locked, sim will be locked, arrest warrant, click the link, open the link, tap the link
# Asking for money: words of paying, then money or where it goes.
check_news-pay-words = transfer, send, pay, wire, deposit, top up
check_news-money-words = million, money, dong, đồng, vnd, usd, dollars, fee, account

check_news-ours-text = Yes, this is the { $commune }'s news, code { $what }.
check_news-ours-code = Yes, this is a code of the { $commune }. That announcement says:
check_news-ours-phone = { $what } is the number of { $owner }.
check_news-ours-link = { $what } is a site of the state. Still, tell nobody a code or a password.
check_news-not_ours-code = This is not from the { $commune }: it sent nothing with the code { $what }. Don't open anything in it; call { PHONE($phone) } if in doubt.
check_news-not_ours-changed = This is not what the { $commune } said in { $what }, so don't do what it asks. The { $commune } wrote:
check_news-not_ours-link = This is not from the { $commune }: it does not use the site { $what }. Don't open it; call { PHONE($phone) } if in doubt.
check_news-not_ours-phone = { $what } is not a number of the { $commune }. Don't do what the caller asks; call { PHONE($phone) } if in doubt.
check_news-unsure = I can't tell: the { $commune }'s news has no such message. Call { PHONE($phone) } before you do what it asks.
check_news-unsure-alike = I can't tell: it sounds like { $what }, but is not quite the same. Read that below, or call { PHONE($phone) }.

check_news-page-title = Is this from the { $commune }?
check_news-page-label = Paste a message, a number or a link, or type a code, for example TB 12
check_news-page-send = Check
check_news-page-safe = What you paste here is not stored. The { $commune }'s officials never ask for a one-time code or a password.
