using Microsoft.Data.Sqlite;

namespace Qplet.GraphQL.EntityFramework.GeneratedSql;

public sealed class GeneratedParameterTests
{
    [Theory]
    [InlineData("@P0", 0)]
    [InlineData("P7", 7)]
    [InlineData("@P255", 255)]
    [InlineData("@P00", 0)]
    [InlineData("@P01", 0)]
    [InlineData("@pattern", null)]
    [InlineData("@x5", null)]
    [InlineData("@P", null)]
    public void Parameter_OfAName_BelongsToItsPlace(string name, int? expected) => GeneratedParameter.Of(new SqliteParameter(name, 1)).Slot.ShouldBe(expected);
}
