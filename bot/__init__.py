"""The program: settings, services, pages, web application, scheduler, command line."""
