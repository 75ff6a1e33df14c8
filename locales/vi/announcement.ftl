### Một tin của xã, như người dân đọc. Lời tin do cán bộ viết.

announcement-place = Ở: { $place }
announcement-until = Đến: { TIME($until) }
announcement-sender = Ủy ban nhân dân { $sender } gửi, mã tin { $code }.
announcement-line = { $code } { $topic }: { $text }
announcement-trial = 🧪 Tin thử, chỉ { $you } nhận:
