namespace Qplet.GraphQL.Data.Subjects;

public sealed class PopularityTests
{
    private static readonly DateTime s_now = new(2026, 11, 27, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Add_AnEvent_RaisesTheScore()
    {
        var one = Popularity.Add(0, 1, s_now);

        one.ShouldBeGreaterThan(0);
        Popularity.Add(one, 1, s_now).ShouldBeGreaterThan(one);
        Popularity.Add(one, 1, s_now.AddDays(-100)).ShouldBeGreaterThan(one);
    }

    [Fact]
    public void Add_EventsOfOneMoment_DoNotDependOnTheirGrouping()
    {
        var together = Popularity.Add(0, 4, s_now);
        var oneByOne = Enumerable.Range(0, 4).Aggregate(0L, (score, _) => Popularity.Add(score, 1, s_now));

        (together - oneByOne).ShouldBeInRange(-8, 8);
    }

    [Fact]
    public void Add_AnEventAWeekOlder_CountsHalf() => Popularity.Add(0, 2, s_now - Popularity.HalfLife).ShouldBe(Popularity.Add(0, 1, s_now));

    [Fact]
    public void Add_OneMorePlaybackToMillions_StillRaisesTheScore()
    {
        var many = Popularity.Add(0, 50_000_000, s_now);

        Popularity.Add(many, 1, s_now).ShouldBeGreaterThan(many);
    }

    [Fact]
    public void Add_TimeThatPasses_KeepsTheOrderOfScores()
    {
        var (old, recent) = (Popularity.Add(0, 100, s_now.AddDays(-70)), Popularity.Add(0, 1, s_now));

        // Ten weeks halve a weight ten times: 100 playbacks of then are less than one of today.
        recent.ShouldBeGreaterThan(old);
        Popularity.Add(old, 1, s_now).ShouldBeGreaterThan(recent);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    [InlineData(400)]
    public void Add_EventsTakenBack_LeaveNothing(int days)
    {
        var liked = Popularity.Add(0, Popularity.LikeWeight, s_now.AddDays(-days));

        Popularity.Add(liked, -Popularity.LikeWeight, s_now.AddDays(-days)).ShouldBe(0);
        Popularity.Add(0, -Popularity.LikeWeight, s_now).ShouldBe(0);
    }

    [Fact]
    public void Add_OneOfTwoEventsTakenBack_LeavesTheOther()
    {
        var playback = Popularity.Add(0, 1, s_now.AddDays(-1));
        var both = Popularity.Add(playback, Popularity.LikeWeight, s_now);

        (Popularity.Add(both, -Popularity.LikeWeight, s_now) - playback).ShouldBeInRange(-100, 100);
    }

    [Fact]
    public void Add_AnEventBeforeTheStartOfTheScale_CountsLeast() => Popularity.Add(0, 1, DateTime.UnixEpoch).ShouldBe(1);
}
