### Cách gọi người dân. { $you } ở giữa câu, { $You } ở đầu câu.

person-unknown = bác
