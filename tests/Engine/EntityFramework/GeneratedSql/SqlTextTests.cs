namespace Qplet.GraphQL.EntityFramework.GeneratedSql;

public sealed class SqlTextTests
{
    [Fact]
    public void ReplaceParameter_NamesAndTextsThatLookLikeIt_AreLeftAlone()
    {
        var sql = SqlText.ReplaceParameter("SELECT \"@P1\", '@P1''@P1', @P1, @P12 WHERE a=@P1", "@P1", "x.y");
        sql.ShouldBe("SELECT \"@P1\", '@P1''@P1', x.y, @P12 WHERE a=x.y");
    }

    [Fact]
    public void ReplaceComparison_ColumnAndParameter_AreReplacedWithTheAlias() =>
        SqlText
            .ReplaceComparison("WHERE \"t\".\"A\" = @P1 AND \"t0\".\"Title\" = @P10", "Title", "@P10", static alias => $"{alias}.rowid IN ()")
            .ShouldBe("WHERE \"t\".\"A\" = @P1 AND t0.rowid IN ()");

    [Theory]
    [InlineData("WHERE \"t\".\"Title\" = @P11")]
    [InlineData("WHERE \"t\".\"Title\" = @P1 OR @P1 IS NULL")]
    [InlineData("WHERE @P1 = \"t\".\"Title\"")]
    public void ReplaceComparison_OtherForm_IsRefused(string sql) =>
        Should.Throw<InvalidOperationException>(() => SqlText.ReplaceComparison(sql, "Title", "@P1", static _ => ""));

    [Fact]
    public void SplitList_CommasInsideParenthesesAndQuotes_DoNotSplit() =>
        SqlText.SplitList("\"a,b\".\"c\" DESC, COALESCE(x, ','), y").ShouldBe(["\"a,b\".\"c\" DESC", "COALESCE(x, ',')", "y"]);

    [Fact]
    public void Parse_SubqueriesWithClauses_FindsTheOutermost()
    {
        var select = SelectStatement.Parse(
            "SELECT a\nFROM t\nWHERE x IN (\n    SELECT y\n    FROM u\n    WHERE z\n    LIMIT 1\n)\nORDER BY a DESC, b\nLIMIT @P0"
        );
        select.From.ShouldBe("t");
        select.OrderBy.ShouldBe("a DESC, b");
        select.Rest.ShouldBe("LIMIT @P0");
    }

    [Fact]
    public void Parse_Distinct_IsRefused() => Should.Throw<InvalidOperationException>(static () => SelectStatement.Parse("SELECT DISTINCT a\nFROM t"));
}
