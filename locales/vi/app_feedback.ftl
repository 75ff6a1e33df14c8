### Người dân góp ý về chính trợ lý này.

app_feedback-menu = Góp ý cho ứng dụng
app_feedback-doing = góp ý cho ứng dụng

app_feedback-text = { $You } thấy em dở chỗ nào, hay cần thêm gì ạ? { $You } cứ nói thẳng, em ghi lại hết.
app_feedback-text-again = { $You } viết giúp em vài chữ nhé. Ví dụ: "chữ nhỏ quá".
app_feedback-text-words = Chỗ này em chỉ đọc được chữ thôi ạ. { $You } gõ giúp em vài chữ nhé.
app_feedback-text-simple = { $You } cứ gõ như nói chuyện ạ. Ví dụ: "trả lời chậm quá".
app_feedback-feedback_kept = Em cảm ơn { $you }, em đã ghi lại lời góp ý này cho người làm ra em ạ.
app_feedback-refused-many = Em cảm ơn { $you }, em đã ghi nhiều lời góp ý của { $you } rồi nên mai mình nói tiếp nhé.

my_data_page-feedback = Lời góp ý về ứng dụng
my_data_page-kept-feedback = Lời góp ý về chính ứng dụng này
