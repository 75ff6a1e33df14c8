### Tin em báo cho người gửi và người cùng theo dõi một phản ánh.

news-answered = { CODE($code) } – { $category }, cán bộ trả lời: { $text }
news-settled = { CODE($code) } – { $category }, đã xử lý xong: { $text }
news-not_ours = { CODE($code) } – { $category }, không thuộc việc của { $commune }: { $text }
news-asked-card = Câu { $you } nhờ em hỏi: "{ $question }". Nay em trả lời được rồi ạ.
news-asked-official = Câu { $you } nhờ em hỏi: "{ $question }". Cán bộ trả lời: { $answer }
