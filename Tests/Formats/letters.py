"""Short CVs typed as text, for the encodings whose languages have too few in people/: three each in Russian, French and Polish."""

SHORT = {
    "ru-a": """Шумилов Фёдор Игоревич
Тверь, Россия, f.shumilov@example.com, +7 900 000-70-11

Опыт работы
июль 2020 — настоящее время
Инженер технической поддержки, ООО «Жёлтый щит»
- приём заявок по телефону, съём и объяснение показаний, замена картриджей
- учёт техники, подключение новых сотрудников, сброс паролей в Active Directory
март 2017 — июнь 2020
Электромонтёр, ЗАО «Цех № 5»
- обслуживание щитовых, эксплуатация измерительных приборов

Образование
Тверской политехнический колледж, 2016 г., техник

Языки
русский родной, английский A2
Характер: объективный, люблю чёткость; хобби: ёлочные игрушки, шахматы, въездной туризм.
""",
    "ru-b": """Эльвира Хайруллина
Уфа, e.khairullina@example.org, 8 900 000 12 80

О себе
Пять лет помогаю бухгалтерам и юристам не бояться компьютера. Предпочитаю объяснить один раз и письменно, чем
десять раз по телефону. Ищу работу в дружном отделе, где ценят порядок.

Опыт работы
09.2021 — по настоящее время
Специалист службы поддержки, АО «Юрюзань»
- обработка обращений в Jira, удалённая помощь через AnyDesk, настройка Outlook
- подготовка инструкций, участие в переезде филиала
02.2019 — 08.2021
Администратор учебного центра, ЧОУ «Шаг»
- расписание, проекторы, подготовка ноутбуков к экзаменам

Языки
русский — родной, башкирский — B1, английский — B1
""",
    "ru-c": """Журавлёв Борис Яковлевич
Мурманск, b.zhuravlyov@example.net, +79000009134

Опыт работы
январь 2016 — настоящее время
Системный администратор, ФГУП «Полярный причал»
- серверы Windows Server, виртуализация Hyper-V, резервное копирование Veeam
- сеть на оборудовании Cisco, каналы связи с судами, межсетевой экран
- общение с подрядчиками, закупка, списание, журнал изменений
сентябрь 2011 — декабрь 2015
Техник, МУП «Тепло Юга»
- ремонт компьютеров, прокладка кабеля, съёмка планов помещений

Образование
Высшее, Мурманский технический институт, 2011

Языки
русский родной, норвежский B1, английский B2
Фраза для проверки печати: съешь ещё этих мягких французских булок, да выпей чаю.
""",
    "fr-a": """Gaëlle Perrichon
Besançon, France, gaelle.perrichon@example.com, 06 39 98 50 21

Expérience professionnelle
février 2020 - aujourd'hui
Technicienne d'assistance, Société Ébène & Noël SARL
- réponse aux appels, création des comptes, préparation des postes, être à l'écoute
- rédaction des procédures, formation des nouveaux arrivés, suivi du matériel prêté
août 2016 - janvier 2020
Hôtesse d'accueil, Théâtre de la Grâce
- réservations, gestion des congés, tâches administratives, où l'on apprend à sourire

Formation
Baccalauréat général, lycée Ségolène-Maçon, 2013

Langues
français langue maternelle, allemand B1, anglais intermédiaire
Centres d'intérêt : pêche à pied, crêpes, garçonnière à rénover, naïveté assumée.
""",
    "fr-b": """Jérôme Castaing-Île
Périgueux, jerome.castaing@example.org, 06 39 98 73 46

Profil
Dépanneur à domicile depuis sept ans, déjà passé par l'atelier et la boutique. Je privilégie le diagnostic
honnête : si la réparation coûte plus cher que l'appareil, je le dis. Très à l'aise avec les personnes âgées.

Expérience
juin 2019 - présent
Technicien itinérant, Dépann'Éclair, Périgueux
- réparation de PC, récupération de données, installation de box et de réseaux Wi-Fi
- facturation, relances, création du site de l'entreprise
mars 2015 - mai 2019
Vendeur, Au Bon Câble, Bergerac
- conseil, caisse, gestion des stocks, mise en rayon dès l'aube

Langues
français : langue maternelle, espagnol : B2
""",
    "fr-c": """Inès Delahaye-Rhône
Saint-Étienne, ines.delahaye@example.net, 06 39 98 09 37

Parcours
septembre 2018 à ce jour
Administratrice systèmes, Hôpital du Pré-Chéri
- serveurs Windows Server et Debian, sauvegardes Veeam, virtualisation VMware
- gestion des accès, sécurité des postes, astreintes, réunions avec les éditeurs
- maîtrise des coûts, tableaux de bord présentés à la direction générale
octobre 2014 à août 2018
Technicienne informatique, Mairie de Chambœuf
- dépannage des écoles, câblage, création de comptes, aide aux élus

Diplômes
Licence Systèmes et réseaux, université de Saint-Étienne, 2014

Langues
français langue maternelle, anglais B2, italien A2
""",
    "pl-a": """Józef Brzęczyszczak
Częstochowa, Polska, j.brzeczyszczak@example.com, +48 600 000 112

Doświadczenie zawodowe
05.2019 - obecnie
Specjalista wsparcia IT, Przykład Sp. z o.o.
- obsługa zgłoszeń użytkowników, zakładanie kont, szkolenia pracowników, źródła błędów
- współpraca z dostawcami usług, przygotowywanie komputerów dla nowych osób
09.2014 - 04.2019
Elektryk, Zakład Usług Różnych „Świetlik”
- pomiary, usuwanie usterek, żmudna dokumentacja powykonawcza

Wykształcenie
Technikum Elektryczne w Częstochowie, 2014

Języki
polski ojczysty, angielski średniozaawansowany
Zainteresowania: łucznictwo, pszczoły, gęśle, ćwiczenia siłowe.
""",
    "pl-b": """Grażyna Łęcka
Świnoujście, g.lecka@example.org, +48 600 000 135

O mnie
Cierpliwa i dokładna, od sześciu lat pomagam ludziom dogadać się z komputerem. Najchętniej pracuję tam, gdzie
można coś ułożyć od nowa: opisać, ponumerować, wyrzucić zbędne i pokazać innym, jak to działa.

Doświadczenie
czerwiec 2020 - obecnie
Koordynatorka pracowni komputerowej, Szkoła Morska „Żagiel”
- trzy pracownie, konta uczniów, drukarki, dziennik elektroniczny
- zakupy sprzętu, umowy serwisowe, zgłoszenia do producenta
styczeń 2016 - maj 2020
Recepcjonistka, Ośrodek „Błękitna Łódź”
- przyjmowanie gości, rezerwacje, korespondencja po niemiecku

Języki
polski - ojczysty, niemiecki - B2, angielski - B1
""",
    "pl-c": """Sławomir Późniak
Zamość, s.pozniak@example.net, +48 600 000 187

Doświadczenie zawodowe
luty 2015 - nadal
Administrator systemów, Cukrownia „Słodka Góra” S.A.
- serwery Windows Server, wirtualizacja Hyper-V, kopie zapasowe Veeam
- sieć przemysłowa, przełączniki Cisco, zapora FortiGate, łącza zapasowe
- dyżury w czasie kampanii, rozliczanie licencji, szkolenie zmianowych
lipiec 2010 - styczeń 2015
Serwisant, Komputery i Części s.c.
- naprawa laptopów, odzyskiwanie danych, wyceny, obsługa klientów

Wykształcenie
inżynier, Politechnika Zamojska, 2010

Języki
polski ojczysty, rosyjski B1, angielski B2
Zażółć gęślą jaźń: zdanie do sprawdzenia wydruku polskich liter.
""",
}
