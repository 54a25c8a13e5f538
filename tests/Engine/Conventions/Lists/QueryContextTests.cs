namespace Qplet.GraphQL.Conventions.Lists;

public sealed class QueryContextTests
{
    private static readonly QueryContext<Plant> s_query = new() { Columns = new HashSet<string> { nameof(Plant.Id) } };

    [Fact]
    public void Properties_IncludedTwice_AreTheSameSet()
    {
        var columns = s_query.Include(nameof(Plant.Name)).Columns.ShouldNotBeNull();

        columns.ShouldBe([nameof(Plant.Id), nameof(Plant.Name)], ignoreOrder: true);
        s_query.Include(nameof(Plant.Name)).Columns.ShouldBeSameAs(columns);
    }

    [Fact]
    public void Properties_IncludedInOtherNumbers_AreOtherSets()
    {
        var all = s_query.Include(nameof(Plant.Name), nameof(Plant.Height)).Columns.ShouldNotBeNull();

        all.ShouldBe([nameof(Plant.Id), nameof(Plant.Name), nameof(Plant.Height)], ignoreOrder: true);
        s_query.Include(nameof(Plant.Name)).Columns.ShouldNotBeNull().ShouldNotContain(nameof(Plant.Height));
    }

    [Fact]
    public void Properties_ThatAreReadAnyway_ChangeNothing()
    {
        s_query.Include(nameof(Plant.Id)).ShouldBeSameAs(s_query);
        QueryContext<Plant>.All.Include(nameof(Plant.Name)).ShouldBeSameAs(QueryContext<Plant>.All);
    }

    private sealed class Plant
    {
        public int Id { get; init; }

        public string Name { get; init; } = "";

        public int Height { get; init; }
    }
}
