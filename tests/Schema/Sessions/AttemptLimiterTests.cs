using Qplet.GraphQL.Schema.Errors;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Sessions;

public sealed class AttemptLimiterTests
{
    private static readonly TimeSpan s_period = TimeSpan.FromMinutes(15);

    private readonly TestClock _clock = new();

    [Fact]
    public void Take_MoreThanTheLimit_TellsWhenToTryAgain()
    {
        var limiter = new AttemptLimiter(_clock);
        limiter.Take("a", 2, s_period);
        limiter.Take("a", 2, s_period);
        limiter.Take("b", 2, s_period);

        var exceeded = Should.Throw<LimitExceededException>(() => limiter.Take("a", 2, s_period));

        (exceeded.Limit, exceeded.CurrentCount, exceeded.Period).ShouldBe((2, 2, s_period));
        exceeded.RetryIn.ShouldBeInRange(TimeSpan.FromMinutes(14), s_period);
    }

    [Fact]
    public void Take_AfterThePeriod_CountsAnew()
    {
        var limiter = new AttemptLimiter(_clock);
        limiter.Take("a", 1, s_period);

        _clock.Advance(s_period + TimeSpan.FromSeconds(1));

        Should.NotThrow(() => limiter.Take("a", 1, s_period));
    }

    [Fact]
    public void Forget_Key_CountsAnew()
    {
        var limiter = new AttemptLimiter(_clock);
        limiter.Take("a", 1, s_period);
        limiter.Forget("a");

        Should.NotThrow(() => limiter.Take("a", 1, s_period));
    }
}
