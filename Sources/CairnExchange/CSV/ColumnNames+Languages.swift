extension ColumnNames {
    /// A block a language: its tag, then a line a column in the order of ``order``, with the names that it has.
    static let lists: [(language: String, names: [Substring])] = blocks.split(separator: "\n\n").compactMap { block in
        let lines = block.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.first.map { (String($0), Array(lines.dropFirst())) }
    }

    private static let blocks = """
        en
        First Name|Given Name|First
        Last Name|Family Name|Surname|Last
        Email Address|E-mail Address|Email
        Company|Organization|Organisation
        Position|Job Title|Title of Position
        Connected On|Connected|Date Connected|Connection Date

        de
        Vorname
        Nachname|Familienname
        E-Mail-Adresse|E-Mail
        Unternehmen|Firma
        Position|Stelle|Jobtitel|Berufsbezeichnung
        Verbunden am|Vernetzt am|Verknüpft am|Kontakt seit|In Kontakt seit|Vernetzt seit|Verbunden seit

        fr
        Prénom
        Nom|Nom de famille
        Adresse e-mail|E-mail|Adresse électronique|Courriel|Adresse de messagerie
        Entreprise|Société
        Poste|Fonction|Titre du poste|Profession
        Connexion le|Connecté le|Connectée le|Connexion établie le|En relation depuis|En relation le|Mis en relation le|Relation depuis|Date de connexion|Date de mise en relation|Ajouté le

        es
        Nombre
        Apellidos|Apellido
        Dirección de correo electrónico|Correo electrónico|Email|Dirección de e-mail|Correo
        Empresa|Compañía|Organización
        Cargo|Puesto|Posición
        Conectado el|Conectado en|Conectado|Conectados el|Fecha de conexión|Fecha de contacto|Contacto desde|Conexión desde|En contacto desde

        pt
        Nome|Primeiro nome|Nome próprio
        Sobrenome|Apelido|Último nome
        Endereço de e-mail|E-mail|Endereço de email|Email
        Empresa|Organização
        Cargo|Posição|Função
        Conectado em|Conectou-se em|Ligado em|Ligação em|Conectado desde|Data da conexão|Data de conexão|Conexão em|Conexão desde

        it
        Nome
        Cognome
        Indirizzo e-mail|Indirizzo email|E-mail|Email|Indirizzo di posta elettronica|Indirizzo posta elettronica
        Azienda|Società|Impresa
        Posizione|Qualifica|Ruolo|Posizione lavorativa|Mansione
        Collegato il|Collegati il|Connesso il|Collegato dal|In contatto dal|Data di collegamento|Data collegamento|Data di connessione|Collegamento dal|Connessione il

        nl
        Voornaam
        Achternaam|Familienaam
        E-mailadres|E-mail
        Bedrijf|Organisatie
        Functie|Positie|Functietitel
        Verbonden op|Verbonden sinds|Connectie sinds|Connectie op|Gekoppeld op|Datum connectie|Connectiedatum

        pl
        Imię
        Nazwisko
        Adres e-mail|E-mail|Adres email
        Firma|Przedsiębiorstwo|Organizacja
        Stanowisko|Pozycja
        Połączono|Połączono dnia|Data połączenia|Połączony dnia|Nawiązano kontakt|Data nawiązania kontaktu|W kontakcie od|Kontakt od|Data dodania

        tr
        Ad|Adı|İsim
        Soyadı|Soyad|Soy Adı|Soyisim
        E-posta Adresi|E-posta
        Şirket|Firma
        Pozisyon|Unvan|Görev|İş Unvanı
        Bağlantı Tarihi|Bağlantı kurulma tarihi|Bağlandığı Tarih|Bağlantı kurulan tarih|Bağlanma tarihi|Bağlantı Kuruldu

        sv
        Förnamn
        Efternamn
        E-postadress|E-post|Mejladress
        Företag
        Befattning|Position|Titel|Jobbtitel
        Kontakt sedan|Kontakter sedan|Ansluten|Ansluten den|Anslöt|Kontaktdatum|I kontakt sedan|Kontakt den

        da
        Fornavn
        Efternavn
        E-mailadresse|E-mail|Mailadresse
        Virksomhed|Firma
        Stilling|Position|Jobtitel|Titel
        Forbundet|Forbundet den|Forbindelse siden|Kontakt siden|Forbindelsesdato|Forbindelse oprettet|Oprettet forbindelse

        no
        Fornavn
        Etternavn
        E-postadresse|E-post
        Bedrift|Firma|Selskap
        Stilling|Stillingstittel
        Kontakt siden|Tilknyttet|Koblet til|Forbindelse siden|Koblet sammen|Tilkoblet|Kontaktdato|Forbundet den

        fi
        Etunimi
        Sukunimi
        Sähköpostiosoite|Sähköposti
        Yritys|Työpaikka
        Asema|Tehtävä|Titteli|Tehtävänimike
        Verkostoitunut|Verkostoiduttu|Yhdistetty|Kontakti alkaen|Verkostossa alkaen|Yhteys luotu

        cs
        Jméno|Křestní jméno
        Příjmení
        E-mailová adresa|E-mail
        Společnost|Firma
        Pozice|Pracovní pozice
        Spojeno|Datum spojení|Propojeno|Propojeno dne|Ve spojení od|Datum propojení

        hu
        Keresztnév|Utónév
        Vezetéknév|Családnév
        E-mail-cím|E-mail cím|Email
        Vállalat|Cég
        Beosztás|Pozíció|Munkakör
        Kapcsolat létrejötte|Kapcsolatfelvétel|Kapcsolódás dátuma|Ismerős ekkortól|Kapcsolat kezdete|Kapcsolat dátuma

        ro
        Prenume
        Nume|Nume de familie
        Adresă de e-mail|E-mail|Adresă email
        Companie|Firmă
        Funcție|Post|Poziție
        Conectat la|Conectat pe|Data conectării|Conectat din

        ru
        Имя
        Фамилия
        Адрес электронной почты|Эл. почта|Электронная почта|Адрес эл. почты
        Компания|Организация
        Должность
        Дата установления контакта|Дата контакта|Дата подключения|Связь установлена|Дата добавления|В контакте с|Контакт установлен|Дата соединения

        uk
        Ім'я
        Прізвище
        Адреса електронної пошти|Електронна пошта|Електронна адреса|Ел. пошта
        Компанія|Організація
        Посада
        Дата встановлення контакту|Дата контакту|Дата з'єднання|Контакт із|Дата додавання

        el
        Όνομα
        Επώνυμο
        Διεύθυνση email|Διεύθυνση e-mail|Email
        Εταιρεία
        Θέση|Τίτλος
        Ημερομηνία σύνδεσης|Συνδεθήκατε στις|Σύνδεση στις

        ja
        名|名前
        姓|苗字
        メールアドレス|Eメールアドレス|Eメール|メール|電子メール アドレス|電子メールアドレス|電子メール
        会社|会社名|勤務先|企業
        役職|職位|職種|肩書き
        つながった日|つながり日|つながった日付|つながりになった日|つながった日時|コネクション成立日|接続日

        zh
        名|名字
        姓|姓氏
        邮箱|电子邮件|邮箱地址|电子邮件地址|邮件地址|電子郵件|電子郵件地址|電郵地址|電郵
        公司|企业|单位|單位|公司名称|公司名稱
        职位|职务|頭銜|職位|職稱|职称
        添加好友时间|连接时间|联系日期|建立联系时间|建立联系日期|加为好友日期|加为好友时间|加好友时间|好友时间|连接日期|連結日期|聯繫日期|建立關係日期|加入人脈日期|建立連結日期|成為人脈日期

        ko
        이름
        성
        이메일|이메일 주소|전자 메일 주소|전자 메일
        회사|직장|회사명
        직책|직위|직함
        1촌 맺은 날짜|1촌 맺은 날|연결된 날짜|1촌 연결일|연결일|1촌 등록일|연결 날짜|1촌 날짜

        id
        Nama Depan
        Nama Belakang|Nama Keluarga
        Alamat Email|Alamat E-mail
        Perusahaan
        Posisi|Jabatan
        Terhubung Pada|Tanggal Terhubung|Terhubung Sejak

        ms
        Nama Pertama
        Nama Akhir
        Alamat E-mel|Alamat Emel|E-mel
        Syarikat
        Jawatan
        Disambungkan Pada|Tarikh Sambungan|Berhubung Pada

        vi
        Tên
        Họ
        Địa chỉ email|Email
        Công ty
        Vị trí|Chức vụ|Chức danh
        Ngày kết nối|Đã kết nối vào

        th
        ชื่อ
        นามสกุล
        ที่อยู่อีเมล|อีเมล
        บริษัท
        ตำแหน่ง
        วันที่เชื่อมต่อ|เชื่อมต่อเมื่อ

        ar
        الاسم الأول
        اسم العائلة|الاسم الأخير
        عنوان البريد الإلكتروني|البريد الإلكتروني
        الشركة
        المنصب|الوظيفة|المسمى الوظيفي
        تاريخ التواصل|تاريخ الاتصال|متصل في|تم التواصل في

        fa
        نام
        نام خانوادگی
        نشانی ایمیل|آدرس ایمیل|ایمیل
        شرکت
        سمت|موقعیت شغلی
        تاریخ ارتباط|تاریخ اتصال

        hi
        पहला नाम|प्रथम नाम
        अंतिम नाम|उपनाम|सरनेम
        ईमेल पता|ईमेल
        कंपनी|संगठन
        पद|पदनाम
        कनेक्ट होने की तारीख|कनेक्शन की तारीख|जुड़ने की तारीख|कनेक्टेड

        mr
        पहिले नाव|प्रथम नाव|नाव
        आडनाव|शेवटचे नाव
        ईमेल पत्ता|ईमेल
        कंपनी
        पद|पदनाम
        कनेक्ट झाल्याची तारीख|जोडले गेल्याची तारीख

        bn
        নামের প্রথম অংশ|প্রথম নাম
        নামের শেষাংশ|শেষ নাম|পদবি
        ইমেইল ঠিকানা|ইমেল ঠিকানা|ইমেইল
        কোম্পানি|প্রতিষ্ঠান
        পদ|পদমর্যাদা
        সংযোগের তারিখ|কানেক্ট হওয়ার তারিখ|কানেক্টেড

        pa
        ਪਹਿਲਾ ਨਾਮ|ਨਾਮ
        ਆਖਰੀ ਨਾਮ|ਉਪਨਾਮ|ਗੋਤ
        ਈਮੇਲ ਪਤਾ|ਈਮੇਲ
        ਕੰਪਨੀ
        ਅਹੁਦਾ|ਪਦਵੀ
        ਕਨੈਕਟ ਹੋਣ ਦੀ ਮਿਤੀ|ਕਨੈਕਸ਼ਨ ਦੀ ਮਿਤੀ

        te
        మొదటి పేరు|పేరు
        చివరి పేరు|ఇంటి పేరు
        ఇమెయిల్ చిరునామా|ఇమెయిల్
        కంపెనీ|సంస్థ
        హోదా|పదవి
        కనెక్ట్ అయిన తేదీ|కనెక్షన్ తేదీ

        fil
        Pangalan|Unang Pangalan
        Apelyido|Huling Pangalan
        Email Address|Email
        Kumpanya|Kompanya
        Posisyon
        Nakakonekta Noong|Kumonekta Noong|Petsa ng Pagkonekta

        he
        שם פרטי
        שם משפחה
        כתובת דוא"ל|כתובת אימייל|דוא"ל
        חברה
        תפקיד
        התחברות ב|תאריך התחברות|מחוברים מאז
        """
}
