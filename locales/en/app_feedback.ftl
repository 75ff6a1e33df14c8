### A resident says what they think of this assistant itself.

app_feedback-menu = About this app
app_feedback-words = feedback, feedback on this app, feedback on the app, feedback about the app, app feedback, give feedback on the app, about this app, góp ý cho ứng dụng, góp ý ứng dụng, /gopyapp
app_feedback-doing = giving feedback on this app
app_feedback-subject-words = this app, the app, chatbot, this bot, the bot, this assistant, the assistant, app này, ứng dụng này
app_feedback-lead-words = feedback, suggest, suggestion, i wish, please add
app_feedback-verdict-words = hard to use, difficult to use, easy to use, too slow, so slow, too complicated, confusing, is great, is good, is very good, works well, is useful, is useless, is bad, is terrible, is awful, too small, does not understand, doesn't understand, wrong answers, answers wrongly, too many questions, is broken, crashes, should have, should be able, khó dùng, dễ dùng
app_feedback-others-words = vneid, vssid, zalo, facebook, bank, portal, etax, tiktok

app_feedback-text = What is bad about me, or what is missing? Say it frankly, I note all of it.
app_feedback-text-again = Please write a few words. For example: "the letters are too small".
app_feedback-text-words = I can only read words here. Please type a few.
app_feedback-text-simple = Just write as you speak. For example: "the answers are slow".
app_feedback-feedback_kept = Thank you, I noted this for those who make me.
app_feedback-refused-many = Thank you, I have noted many of your words already, so let us go on tomorrow.

my_data_page-feedback = Feedback on the app
my_data_page-kept-feedback = Feedback on this app itself
