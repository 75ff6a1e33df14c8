### Người dân muốn hỏi giấy tờ, thủ tục: chỉ cần hỏi như nói chuyện.

ask_services-menu = Hỏi thủ tục
ask_services-doing = hỏi thủ tục
ask_services-how = { $You } cứ hỏi như nói chuyện ạ. Ví dụ: "làm lại căn cước bị mất cần gì", "khai sinh làm ở đâu".
