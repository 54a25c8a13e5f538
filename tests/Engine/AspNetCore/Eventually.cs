namespace Qplet.GraphQL.AspNetCore;

/// <summary>Waits for events in the background.</summary>
internal static class Eventually
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    public static Task IsTrueAsync(Func<bool> condition) => IsTrueAsync(condition, static () => Task.CompletedTask);

    /// <summary>Looks before each time that the condition is asked.</summary>
    public static async Task IsTrueAsync(Func<bool> condition, Func<Task> look)
    {
        var deadline = TimeProvider.System.GetTimestamp();
        while (!condition())
        {
            TimeProvider.System.GetElapsedTime(deadline).ShouldBeLessThan(s_patience);
            await Task.Delay(10);
            await look();
        }
    }
}
