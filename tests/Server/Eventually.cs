using System.Runtime.CompilerServices;

namespace Qplet.GraphQL.Server;

/// <summary>Waits for what happens in the background. The limit only ends a test that would never end.</summary>
internal static class Eventually
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(10);

    public static Task IsTrueAsync(Func<bool> condition, [CallerArgumentExpression(nameof(condition))] string what = "") =>
        IsTrueAsync(() => Task.FromResult(condition()), what);

    public static async Task IsTrueAsync(Func<Task<bool>> condition, [CallerArgumentExpression(nameof(condition))] string what = "")
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            TimeProvider.System.GetElapsedTime(start).ShouldBeLessThan(s_limit, $"It never became true: {what}");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
