### A resident says what they think of this assistant itself.

app_feedback-menu = About this app
app_feedback-doing = giving feedback on this app

app_feedback-text = What is bad about me, or what is missing? Say it frankly, I note all of it.
app_feedback-text-again = Please write a few words. For example: "the letters are too small".
app_feedback-text-words = I can only read words here. Please type a few.
app_feedback-text-simple = Just write as you speak. For example: "the answers are slow".
app_feedback-feedback_kept = Thank you, I noted this for those who make me.
app_feedback-refused-many = Thank you, I have noted many of your words already, so let us go on tomorrow.

my_data_page-feedback = Feedback on the app
my_data_page-kept-feedback = Feedback on this app itself
