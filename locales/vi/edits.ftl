# Người dân sửa một tin đã gửi, khi phản ánh đã chuyển cho cán bộ. Câu "edit-before", "edit-after" cán bộ đọc.

edit-amended = Em đã ghi thêm câu { $you } vừa sửa vào phản ánh { CODE($code) }, cán bộ đọc được cả hai ạ.
edit-refused-gone = Em không sửa được phản ánh ấy nữa, em xin lỗi. { $You } xem "Phản ánh của tôi" nhé.
edit-before = Trước khi sửa:
edit-after = Sau khi sửa:
