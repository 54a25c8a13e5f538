using Qplet.GraphQL.TypeSystem;
using static Qplet.GraphQL.Execution.TestFields;

namespace Qplet.GraphQL.Execution;

public sealed class PropertyLeafTests
{
    private static readonly EnumType s_day = new(
        "Day",
        [new EnumValue("MONDAY", DayOfWeek.Monday), new EnumValue("FRIDAY", DayOfWeek.Friday)],
        runtimeType: typeof(DayOfWeek)
    );

    private static readonly ObjectType s_type = Object<Row>(
        "Row",
        Property<Row>(nameof(Row.Text), BuiltInScalars.String),
        Property<Row>(nameof(Row.Must), NonNull(BuiltInScalars.String)),
        Property<Row>(nameof(Row.Number), NonNull(BuiltInScalars.Int)),
        Property<Row>(nameof(Row.Maybe), BuiltInScalars.Int),
        Property<Row>(nameof(Row.MustMaybe), NonNull(BuiltInScalars.Int)),
        Property<Row>(nameof(Row.Flag), NonNull(BuiltInScalars.Boolean)),
        Property<Row>(nameof(Row.Ratio), BuiltInScalars.Float),
        Property<Row>(nameof(Row.MustRatio), NonNull(BuiltInScalars.Float)),
        Property<Row>(nameof(Row.Id), NonNull(BuiltInScalars.ID)),
        Property<Row>(nameof(Row.Key), NonNull(BuiltInScalars.ID)),
        Property<Row>(nameof(Row.Day), s_day),
        Property<Row>(nameof(Row.At), NonNull(BuiltInScalars.DateTime)),
        Property<Row>(nameof(Row.AtUtc), BuiltInScalars.DateTime),
        Property<Row>(nameof(Row.On), BuiltInScalars.LocalDate),
        Property<Row>(nameof(Row.Computed), BuiltInScalars.String),
        Property<Row>(nameof(Row.Price), BuiltInScalars.Decimal)
    );

    [Fact]
    public async Task Leaves_AreWrittenAsTheirTypesShowThem()
    {
        var row = new Row
        {
            Text = "a\"b",
            Number = 7,
            Flag = true,
            Ratio = 0.5,
            Id = Guid.Parse("0f0e0d0c-0b0a-0908-0706-050403020100"),
            Key = 42,
            Day = DayOfWeek.Friday,
            At = new DateTimeOffset(2026, 1, 31, 13, 30, 15, 250, TimeSpan.FromHours(1)),
            AtUtc = new DateTime(2026, 1, 31, 12, 0, 0, DateTimeKind.Utc),
            On = new DateOnly(2026, 2, 1),
            Price = 1.50m,
        };

        (await JsonAsync("{ row { text must number maybe flag ratio id key day at atUtc on computed price __typename } }", row)).ShouldBe(
            """{"data":{"row":{"text":"a\"b","must":"must","number":7,"maybe":null,"flag":true,"ratio":0.5,"id":"""
                + "\"0f0e0d0c-0b0a-0908-0706-050403020100\",\"key\":\"42\",\"day\":\"FRIDAY\","
                + "\"at\":\"2026-01-31T12:30:15.25Z\",\"atUtc\":\"2026-01-31T12:00:00Z\","
                + """
                "on":"2026-02-01","computed":"A\"B","price":1.50,"__typename":"Row"}}}
                """
        );
    }

    [Fact]
    public async Task ForbiddenNull_NullsTheObject()
    {
        var result = await RunAsync("{ row { text must } }", new Row { Must = null! });

        result.Paths().ShouldBe(["row.must"]);
        result.ToJson().ShouldEndWith("\"data\":{\"row\":null}}");
    }

    [Fact]
    public async Task ForbiddenNullOfAValueType_NullsTheObject()
    {
        (await RunAsync("{ row { mustMaybe } }", new Row())).Paths().ShouldBe(["row.mustMaybe"]);
    }

    [Fact]
    public async Task ValueThatItsTypeCannotShow_IsNullWhereItMayBe()
    {
        var result = await RunAsync("{ row { ratio day number } }", new Row { Ratio = double.NaN, Day = DayOfWeek.Sunday });

        result.Paths().ShouldBe(["row.ratio", "row.day"]);
        result.ToJson().ShouldEndWith("\"data\":{\"row\":{\"ratio\":null,\"day\":null,\"number\":0}}}");
    }

    [Fact]
    public async Task ValueThatItsTypeCannotShow_WhereNullIsForbidden_NullsTheObject()
    {
        var result = await RunAsync("{ row { number mustRatio } }", new Row { MustRatio = double.PositiveInfinity });

        result.Paths().ShouldBe(["row.mustRatio"]);
        result.ToJson().ShouldEndWith("\"data\":{\"row\":null}}");
    }

    [Fact]
    public async Task PropertyThatThrows_IsAFieldError()
    {
        var result = await RunAsync("{ row { computed number } }", new Row { Text = null });

        result.Paths().ShouldBe(["row.computed"]);
        result.ToJson().ShouldEndWith("\"data\":{\"row\":{\"computed\":null,\"number\":0}}}");
    }

    private static async Task<string> JsonAsync(string document, Row row) => (await RunAsync(document, row)).ToJson();

    private static Task<OperationResult> RunAsync(string document, Row row) =>
        new RequestExecutor(Query(Value("row", s_type, _ => row))).ExecuteAsync(document);

    private sealed class Row
    {
        public string? Text { get; set; }

        public string Must { get; set; } = "must";

        public int Number { get; set; }

        public int? Maybe { get; set; }

        public int? MustMaybe { get; set; }

        public bool Flag { get; set; }

        public double Ratio { get; set; }

        public double MustRatio { get; set; }

        public Guid Id { get; set; }

        public long Key { get; set; }

        public DayOfWeek Day { get; set; } = DayOfWeek.Monday;

        public DateTimeOffset At { get; set; }

        public DateTime? AtUtc { get; set; }

        public DateOnly? On { get; set; }

        public decimal Price { get; set; }

        public string Computed => Text!.ToUpperInvariant();
    }
}
