### Tin cho cán bộ về phiếu hỏi ý kiến.

staff-survey-ask = Phiếu { $code } "{ $title }" đã đóng. { $You } viết "đã tiếp thu gì" cho người trả lời trước ngày { DAY($until) } ạ.
staff-survey-ask_again = Phiếu { $code } "{ $title }" chưa ai viết "đã tiếp thu gì". Hạn là ngày { DAY($until) } ạ.
staff-survey-waits = Phần "đã tiếp thu gì" của phiếu { $code } "{ $title }" chờ { $you } duyệt ạ.
staff-survey-open = Mở trang này
