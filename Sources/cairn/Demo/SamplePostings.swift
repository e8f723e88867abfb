/// Three postings as they are found: under headings, in a recruiter's mail, as a table. All of them are made up.
enum SamplePostings {
    static let headings = """
        ML Engineer, Forecasting
        Northwind Energy, Leeds (hybrid, two days in the office)

        What you will do
        - Forecast what 41 wind parks feed into the grid tomorrow
        - Keep the models alive that do so today

        What you bring
        - Solid Python and SQL
        - You have trained gradient boosting models and can say when not to use them
        - Time series: you know how a forecast is tested
        - Docker, and a service of your own that others call

        Nice to have
        - Kubernetes or Airflow
        - You have set up monitoring for a model

        We pay £58,000 to £68,000 and thirty days of leave. Our customers use Spark; you will not need it.
        """

    static let mail = """
        Subject: MLOps engineer at Kestrel Maps

        Hi,

        I came across your bike-rides service and thought of a client of mine, Kestrel Maps. They look for an MLOps engineer \
        who has put models into production with Docker and CI/CD, writes Python that others can read, and does not mind being on \
        call every third week. MLflow would be great; Kubernetes can be learned on the job. Remote within Europe.

        Shall we talk this week?
        Nadia Berg
        """

    static let table = """
        Applied Scientist, Search
        Lumen Books, Lisbon or remote

        | Area       | Must have                      | Would be nice        |
        |------------|--------------------------------|----------------------|
        | Modelling  | ranking metrics, statistics    | embeddings           |
        | Code       | Python, Git                    | PyTorch              |
        | Experiment | A/B testing                    | causal inference     |
        """
}
