### Someone wants to ask about papers and procedures: all they have to do is ask.

ask_services-menu = Ask about papers
ask_services-doing = asking about papers
ask_services-how = Just ask as you would a person. For example: "what do I need for a new identity card", "where do I register a birth".
