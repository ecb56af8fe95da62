/// Invented CVs of at least 400 letters, in five languages and in the manners in which people write them.
enum CVTexts {
    /// A text with a name for messages.
    struct Text: Sendable, CustomStringConvertible {
        let description: String
        let text: String
    }

    static let all: [Text] = [
        Text(
            description: "Russian",
            text: """
                Кузьмина Любовь Фёдоровна
                г. Екатеринбург, тел. +7 900 000-00-00, l.kuzmina@example.com

                Опыт работы
                Март 2019 — настоящее время. Специалист технической поддержки, ООО «Пример»
                • приём и обработка заявок пользователей, установка и настройка рабочих мест
                • учётные записи, сброс паролей, подключение к сети, ремонт принтеров
                • объяснение правил безопасности новым сотрудникам, подготовка отчётов и инструкций
                Сентябрь 2015 — февраль 2019. Продавец-консультант, магазин «Мальва»
                Работа с покупателями, оформление заказов, возврат товара, ведение кассы.

                Образование: колледж связи № 3, техник по вычислительной технике, 2015
                Языки: русский родной, английский со словарём. О себе: терпеливая, объясняю просто, не боюсь ничего нового.
                """),
        Text(
            description: "Russian in capitals",
            text: """
                РЕЗЮМЕ. СОКОЛОВ АРТЁМ ЮРЬЕВИЧ
                ЖЕЛАЕМАЯ ДОЛЖНОСТЬ: ИНЖЕНЕР ПЕРВОЙ ЛИНИИ ПОДДЕРЖКИ
                ОПЫТ РАБОТЫ: 03.2018 - 11.2023, ЗАВОД "ПРИМЕР", СИСТЕМНЫЙ АДМИНИСТРАТОР
                ОБСЛУЖИВАНИЕ КОМПЬЮТЕРОВ И ОРГТЕХНИКИ, НАСТРОЙКА ЛОКАЛЬНОЙ СЕТИ, УЧЁТ ОБОРУДОВАНИЯ
                УСТАНОВКА ПРОГРАММ, РЕЗЕРВНОЕ КОПИРОВАНИЕ, ЗАМЕНА КАРТРИДЖЕЙ, ПОМОЩЬ ПОЛЬЗОВАТЕЛЯМ
                ОБРАЗОВАНИЕ: ПОЛИТЕХНИЧЕСКИЙ ТЕХНИКУМ, 2017. ВОДИТЕЛЬСКОЕ УДОСТОВЕРЕНИЕ КАТЕГОРИИ B, СВОЙ АВТОМОБИЛЬ
                ЯЗЫКИ: РУССКИЙ - РОДНОЙ, АНГЛИЙСКИЙ - БАЗОВЫЙ. ГОТОВ К ДЕЖУРСТВАМ И ЧАСТЫМ ВЫЕЗДАМ НА ОБЪЕКТЫ
                """),
        Text(
            description: "Russian with many product names",
            text: """
                Игорь Щербаков, Helpdesk Engineer
                i.shcherbakov@example.com | +7 900 111-22-33 | Telegram @example

                Навыки: Windows 10/11, Windows Server 2019, Active Directory, Group Policy, Microsoft 365, Exchange, Teams,
                SharePoint, Intune, VMware, Hyper-V, Cisco VPN, Zabbix, GLPI, Jira Service Management, ServiceNow, PowerShell, Bash
                Опыт
                2020-2024 Helpdesk Engineer, Example Systems
                Поддержка офиса на 300 человек, Active Directory, выдача ноутбуков, Microsoft 365, VPN
                2017-2020 Junior Support Specialist, Sample Group
                Remote Desktop, TeamViewer, AnyDesk, Outlook, OneDrive, заявки в Jira, печать
                Языки: English B2, русский
                """),
        Text(
            description: "English with a few Russian words",
            text: """
                Anna Petrova (Анна Петрова)
                IT Support Specialist, open to relocation, anna.petrova@example.com

                Experience
                March 2019 - present: IT Support Specialist, Example Logistics (ООО "Пример Логистика")
                - answered tickets of three hundred users by phone, mail and chat, first line and second line
                - prepared laptops for new employees, kept the inventory, wrote instructions for the office
                - managed accounts and groups, reset passwords, helped with printers and meeting rooms
                September 2016 - February 2019: Shop assistant, Sample Store
                Languages: English (fluent), Russian (native, русский язык)
                """),
        Text(
            description: "Ukrainian",
            text: """
                Їжакевич Євгенія Іванівна
                м. Київ, тел. +380 50 000 00 00, y.yizhakevych@example.com

                Досвід роботи
                Березень 2019 — дотепер. Спеціалістка технічної підтримки, ТОВ «Приклад»
                • обробка звернень користувачів, налаштування робочих місць, облік техніки
                • її обов'язки: навчання співробітників, підготовка інструкцій, ґрунтовний аналіз збоїв
                • створення облікових записів, скидання паролів, під'єднання до мережі
                Вересень 2015 — лютий 2019. Продавчиня, крамниця «Зірка»
                Робота з покупцями, оформлення замовлень, ведення каси, щоденні звіти.
                Освіта: Київський коледж зв'язку, технік, 2015
                Мови: українська рідна, англійська — середній рівень, польська — початковий. Про себе: терпляча, люблю пояснювати.
                """),
        Text(
            description: "Ukrainian in capitals",
            text: """
                РЕЗЮМЕ. ГНАТЮК ОЛЕКСІЙ ЄВГЕНОВИЧ
                БАЖАНА ПОСАДА: ФАХІВЕЦЬ СЛУЖБИ ПІДТРИМКИ КОРИСТУВАЧІВ
                ДОСВІД РОБОТИ: 03.2018 - 11.2023, ЗАВОД "ПРИКЛАД", СИСТЕМНИЙ АДМІНІСТРАТОР
                ОБСЛУГОВУВАННЯ КОМП'ЮТЕРІВ ТА ОРГТЕХНІКИ, НАЛАШТУВАННЯ МЕРЕЖІ, ОБЛІК ОБЛАДНАННЯ, ҐРУНТОВНІ ЗВІТИ
                ВСТАНОВЛЕННЯ ПРОГРАМ, РЕЗЕРВНЕ КОПІЮВАННЯ, ЇХ ПЕРЕВІРКА, ЗАМІНА КАРТРИДЖІВ, ДОПОМОГА КОРИСТУВАЧАМ
                ОСВІТА: ПОЛІТЕХНІЧНИЙ ТЕХНІКУМ, 2017. ПОСВІДЧЕННЯ ВОДІЯ КАТЕГОРІЇ B
                МОВИ: УКРАЇНСЬКА - РІДНА, АНГЛІЙСЬКА - БАЗОВИЙ РІВЕНЬ. ГОТОВИЙ ДО ЧЕРГУВАНЬ І ВИЇЗДІВ
                """),
        Text(
            description: "Ukrainian with many product names",
            text: """
                Марія Ґудзь, Service Desk Analyst, Львів
                m.gudz@example.com | LinkedIn: example

                Skills: Windows 11, macOS, Microsoft 365, Azure AD, Intune, Jamf, Okta, Jira, Confluence, ServiceNow, Zendesk, SQL
                Досвід
                2021-2024 Service Desk Analyst, Example Software
                Онбординг і офбординг, Okta, Google Workspace, закупівля техніки, Slack, Zoom
                2019-2021 IT Support Trainee, Sample Outsourcing
                Перша лінія, Active Directory, TeamViewer, Outlook, інструкції в Confluence, VPN і Wi-Fi у двох офісах
                English: Upper-Intermediate, українська: рідна, Deutsch: A2, і трохи JavaScript, HTML, CSS
                """),
        Text(
            description: "French",
            text: """
                Zoé Lefèvre
                12 rue de l'Église, 25000 Besançon, tél. 06 00 00 00 00, zoe.lefevre@example.com

                Expérience professionnelle
                Mars 2019 – aujourd’hui : technicienne support, Société Exemple
                • réponse aux appels, création des comptes, préparation des postes, être à l'écoute
                • rédaction des procédures, formation des nouveaux arrivés, suivi du matériel prêté
                • dépannage à distance et sur site, gestion des mots de passe, cœur de métier : l’utilisateur
                Septembre 2015 – février 2019 : vendeuse, magasin « L'Été »
                Accueil des clients, conseil, encaissement, réassort, inventaire annuel à 1 500 €
                Formation : BTS services informatiques, lycée Pasteur, 2015
                Langues : français (maternel), anglais (intermédiaire). Où me trouver : à Besançon, ça va de soi, dès août.
                """),
        Text(
            description: "French in capitals",
            text: """
                CURRICULUM VITÆ. JÉRÔME GUÉRIN, TECHNICIEN DE PROXIMITÉ
                RÉSUMÉ : DIX ANNÉES D'EXPÉRIENCE EN ASSISTANCE AUX UTILISATEURS, AUTONOME ET À L'ÉCOUTE
                EXPÉRIENCE : 03/2018 - 11/2023, SOCIÉTÉ EXEMPLE, HÔPITAL DE LA FORÊT
                DÉPLOIEMENT DES POSTES, MAINTENANCE DU RÉSEAU, GESTION DES INCIDENTS ET DES DEMANDES
                DÉPANNAGE À DISTANCE, RÉDACTION DE PROCÉDURES, PRÊT DE MATÉRIEL, ŒUVRES ET MANŒUVRES
                FORMATION : BACCALAURÉAT PROFESSIONNEL, LYCÉE DU LAC, 2017. PERMIS B, VÉHICULE PERSONNEL
                LANGUES : FRANÇAIS (LANGUE MATERNELLE), ANGLAIS (NOTIONS). INTÉRÊTS : THÉÂTRE, PÊCHE, VÉLO
                """),
        Text(
            description: "French with few accents",
            text: """
                Karim Benali, technicien helpdesk
                Lille, karim.benali@example.com, 06 00 00 00 01, permis B

                Windows 10/11, Active Directory, Office 365, GLPI, Cisco, VPN, PowerShell, Linux, ITIL Foundation
                Technicien helpdesk N1 N2, Exemple Services, Lille, 2020 - 2024
                Prise d'appels, tickets dans GLPI, installation de postes, comptes Active Directory, imprimantes
                Support de proximité pour trois cents personnes, escalade vers le niveau trois, inventaire du parc
                Technicien informatique, Mairie de Sample, 2018 - 2020
                Maintenance des ordinateurs, copieurs, switchs, sauvegardes, formation des agents
                Langues : arabe, anglais B2
                """),
        Text(
            description: "Polish",
            text: """
                Żaneta Świątek
                ul. Łąkowa 5, 90-001 Łódź, tel. +48 500 000 000, z.swiatek@example.com

                Doświadczenie zawodowe
                03.2019 – obecnie: specjalistka wsparcia IT, Przykład Sp. z o.o.
                • obsługa zgłoszeń użytkowników, zakładanie kont, szkolenia pracowników, źródła błędów
                • współpraca z dostawcami usług, przygotowywanie komputerów dla nowych osób
                • usuwanie usterek, konfiguracja drukarek i sieci, prowadzenie ewidencji sprzętu
                09.2015 – 02.2019: sprzedawczyni, sklep „Źródełko”
                Obsługa klientów, przyjmowanie towaru, kasa, codzienne rozliczenia i porządek w magazynie.
                Wykształcenie: Technikum Łączności w Łodzi, technik informatyk, 2015
                Języki: polski ojczysty, angielski średniozaawansowany. Zainteresowania: żeglarstwo, książki, pieczenie chleba.
                """),
        Text(
            description: "Polish in capitals",
            text: """
                ŻYCIORYS. PAWEŁ WÓJCIK-ŚLIWIŃSKI, TECHNIK INFORMATYK
                DOŚWIADCZENIE ZAWODOWE: 03.2018 - 11.2023, PRZYKŁAD S.A., ADMINISTRATOR SIECI
                OBSŁUGA UŻYTKOWNIKÓW, NAPRAWA KOMPUTERÓW I DRUKAREK, KONFIGURACJA SIECI, EWIDENCJA SPRZĘTU
                INSTALACJA OPROGRAMOWANIA, KOPIE ZAPASOWE, WYMIANA CZĘŚCI, POMOC UŻYTKOWNIKOM, SZKOLENIA PRACOWNIKÓW
                WYKSZTAŁCENIE: TECHNIKUM ELEKTRONICZNE W GDAŃSKU, 2017. PRAWO JAZDY KATEGORII B
                JĘZYKI: POLSKI - OJCZYSTY, ANGIELSKI - PODSTAWOWY. GOTOWOŚĆ DO DYŻURÓW I WYJAZDÓW, ŹRÓDŁA NA ŻYCZENIE
                """),
        Text(
            description: "Polish with few letters of its own",
            text: """
                Marek Nowak, administrator IT, Gdynia
                marek.nowak@example.com, +48 500 111 222

                Windows Server, Active Directory, Microsoft 365, Exchange Online, Intune, VMware, Veeam, Cisco, Fortinet, Linux
                2020 - 2024 administrator IT, Sample Logistics, Gdynia
                Administracja serwerami, kopie zapasowe, monitoring w Zabbix, wdrożenie Microsoft 365, dokumentacja
                2017 - 2020 helpdesk, Example Outsourcing, Sopot
                Pierwsza linia, reset hasła, konta, VPN, laptopy, drukarki, Jira, raporty miesięczne dla kierownika
                Angielski B2, niemiecki A2, prawo jazdy kat. B
                """),
        Text(
            description: "English",
            text: """
                John O'Example – IT Support Technician
                Flat 2, 10 Sample Street, Leeds, +44 7000 000000, john.oexample@example.com

                Profile: a patient technician with six years’ experience, known for “plain words” and tidy notes.
                Experience
                March 2019 – present: IT Support Technician, Example Trust
                • answers calls and tickets of four hundred people, sets up laptops, resets passwords
                • keeps the inventory, orders parts up to £2,000 – never late, writes how-to pages
                September 2015 – February 2019: barista, Sample Café
                Served customers, trained new colleagues, handled cash, closed the shop in the evening.
                Education: Leeds College, BTEC Level 3 in Computing, 2015. Languages: English, some French.
                """),
        Text(
            description: "English with two accents",
            text: """
                José Example, Desktop Support Engineer, Dublin
                jose@example.com

                Six years of desktop support in offices of a hundred to a thousand people. Windows, macOS, Intune, Jamf, Okta,
                Active Directory, Microsoft 365, ServiceNow, Jira, PowerShell, networking, printers and meeting rooms.
                2020 to 2024 Desktop Support Engineer, Example Bank: second line, hardware, imaging, accounts, on-call rota
                2018 to 2020 Service Desk Analyst, Sample Insurance: first line, phone and chat, password resets
                2016 to 2018 Résumé writer, Example Careers: interviews, editing, scheduling and billing
                Languages: English, Spanish
                """),
    ]
}
