### Cán bộ xem các phản ánh mới, việc sắp đến hạn lên trước.

new_work-menu = Xem việc mới
new_work-doing = xem việc mới

new_work-page = Còn { $left } việc nữa. { $You } xem tiếp không ạ?
new_work-page-again = { $You } bấm "Xem thêm" để xem tiếp, hoặc "Đủ rồi" ạ.
new_work-page-simple = { $You } gõ 1 để xem tiếp, 2 nếu đủ rồi.
new_work-page-enough = Đủ rồi

new_work-none = Chưa có việc mới nào chờ { $you } ạ. Có phản ánh mới thì { $you } gõ "việc mới" để xem.
new_work-all = Trên đây là mọi việc đang chờ trả lời ạ.
new_work-last = Hết rồi ạ, đó là các việc cuối cùng đang chờ trả lời.
new_work-enough = Vâng ạ. { $You } gõ "việc mới" lúc nào em đưa lúc ấy.
