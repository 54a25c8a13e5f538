using System.Runtime.CompilerServices;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>Waits for events in the background.</summary>
internal static class Eventually
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(10);

    public static Task IsTrueAsync(Func<bool> condition, [CallerArgumentExpression(nameof(condition))] string what = "") =>
        IsTrueAsync(condition, static () => Task.CompletedTask, what);

    /// <summary>Looks before each time that the condition is asked.</summary>
    public static async Task IsTrueAsync(Func<bool> condition, Func<Task> look, [CallerArgumentExpression(nameof(condition))] string what = "")
    {
        var deadline = TimeProvider.System.GetTimestamp();
        while (!condition())
        {
            TimeProvider.System.GetElapsedTime(deadline).ShouldBeLessThan(s_patience, $"It never became true: {what}");
            await Task.Delay(10);
            await look();
        }
    }
}
