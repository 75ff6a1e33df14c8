### Trang của cán bộ: lời góp ý về chính ứng dụng.

console-room-feedback = Góp ý ứng dụng
console-feedback = Người dân góp ý về ứng dụng
console-feedback-empty = Chưa có lời góp ý nào. Người dân nhắn "góp ý cho ứng dụng" để gửi.
console-feedback-count = { $count } lời góp ý, xếp thành { $groups } nhóm giống nhau. Ở đây không có tên người góp ý.
console-feedback-export = Tải về tệp CSV
console-feedback-times = { $count } lần
console-feedback-alike = Cách nói khác
console-feedback-newest = Mới nhất: { $at }
