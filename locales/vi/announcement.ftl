### Một tin của xã, như người dân đọc. Lời tin do cán bộ viết.

announcement-place = Ở: { $place }
announcement-until = Đến: { TIME($until) }
announcement-sender = Ủy ban nhân dân { $sender } gửi, mã tin { $code }.
announcement-line = { $code } { $topic }: { $text }
announcement-trial = 🧪 Tin thử, chỉ { $you } nhận:
announcement-drill = DIỄN TẬP: đây là tin thử, không có chuyện gì xảy ra.
announcement-drill-mark = DIỄN TẬP: { $text }
announcement-corrects = ĐÍNH CHÍNH tin { $code }
announcement-correction = Tin { $code } { $commune } gửi là nhầm, bà con không cần làm theo. { $Commune } xin lỗi bà con.

# Tin gộp: nhiều tin trong một lần nhắn.
announcement-digest = { $Commune } có { $count } tin mới. Muốn đọc cả tin, { $you } nhắn "có tin gì mới" nhé.
