### What those who filed or follow a report are told of it.

news-answered = { CODE($code) } – { $category }, the officials say: { $text }
news-settled = { CODE($code) } – { $category }, it is done: { $text }
news-not_ours = { CODE($code) } – { $category }, it is not for the commune: { $text }
