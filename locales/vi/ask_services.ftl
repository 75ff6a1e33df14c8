### Người dân muốn hỏi giấy tờ, thủ tục: chỉ cần hỏi như nói chuyện.

ask_services-menu = Hỏi thủ tục
ask_services-words = hỏi thủ tục, hỏi giấy tờ, hỏi làm giấy tờ, tôi muốn hỏi thủ tục, cho tôi hỏi thủ tục, thủ tục, giấy tờ, thủ tục hành chính, chọn nhóm khác, xem nhóm khác, ask about papers, /hoi
ask_services-doing = hỏi thủ tục
ask_services-how = { $You } cứ hỏi như nói chuyện ạ. Ví dụ: "làm lại căn cước bị mất cần gì", "khai sinh làm ở đâu".
