### Lời xin phép trước khi lưu. Đổi ý nghĩa câu "consent-question" thì phải đổi cả số CONSENT trong mã.
consent-greeting = Em là Cầu Nối, trợ lý của { $unit }.
consent-question = Em xin lưu lời nhắn của { $you } 90 ngày và phản ánh 5 năm, chỉ cán bộ { $unit } xem để giải quyết việc { $you } nhờ. { $You } đồng ý không ạ?
consent-again = { $You } đồng ý thì em mới giúp tiếp và mới gửi lời { $you } đi được ạ.
consent-agree = Đồng ý
consent-agree-words = đồng ý, tôi đồng ý, có, vâng, ừ, ừm, dạ, dạ vâng, được, ok, oke, nhất trí, cho phép, yes, agree
# "Đồng ý, …": lời đồng ý đứng đầu, còn lại là việc cần nói; có chữ ở dòng dưới thì không phải đồng ý.
consent-agree-first-words = tôi đồng ý, bác đồng ý, cô đồng ý, chú đồng ý, em đồng ý, vâng đồng ý, dạ đồng ý, ừ đồng ý, i agree, agree
consent-but-words = không, ko, k, chưa, chẳng, đừng, nhưng, nếu, trừ, thôi, but, not, if, unless
consent-decline = Không đồng ý
consent-decline-words = không đồng ý, không, không cho, chưa, từ chối, no, decline
consent-thanks = Dạ, em cảm ơn { $you }.
consent-declined = Vâng ạ, em không giữ lại lời nào của { $you }. Cần giúp thì { $you } gọi { PHONE($phone) }, đổi ý thì bấm "Đồng ý".
consent-more = Cán bộ chỉ xem để giải quyết việc. Muốn xem, sửa, xoá hay rút lại lúc nào, { $you } nhắn "dữ liệu của tôi" ạ.
