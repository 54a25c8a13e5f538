using System.Collections.Concurrent;

namespace Qplet.GraphQL.Server.Limits;

/// <summary>A budget that each client has for each minute of the clock, in the memory of this node. All clients begin again with each minute.</summary>
/// <param name="limit">The budget of a client; 0 for no limit.</param>
/// <param name="clock">The clock.</param>
internal sealed class MinuteBudget(double limit, TimeProvider clock)
{
    /// <summary>The number of clients beyond which those that are new in this minute share one budget, which bounds the memory.</summary>
    private const int Capacity = 100_000;

    private Minute _minute = new(long.MinValue);

    /// <summary>Whether there is a limit.</summary>
    public bool IsLimited => limit > 0;

    /// <summary>The budget of a client.</summary>
    public double Limit => limit;

    /// <summary>The number of whole seconds until the next minute, rounded up.</summary>
    public int SecondsToNextMinute => 60 - (int)(clock.GetUtcNow().ToUnixTimeSeconds() % 60);

    /// <summary>Takes a part of the budget of a client, or nothing if less is left.</summary>
    /// <returns>What was taken, which can be taken back; null if less is left.</returns>
    public Charge? Take(string client, double amount)
    {
        var accounts = Current().Accounts;
        var account =
            accounts.TryGetValue(client, out var known) ? known
            : accounts.Count < Capacity ? accounts.GetOrAdd(client, static _ => new Account())
            : accounts.GetOrAdd("", static _ => new Account());
        lock (account)
        {
            if (account.Used + amount > limit)
            {
                return null;
            }
            account.Used += amount;
        }
        return new Charge(account, amount);
    }

    private Minute Current()
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds() / 60;
        var minute = Volatile.Read(ref _minute);
        if (minute.Number >= now)
        {
            return minute;
        }
        var next = new Minute(now);
        var found = Interlocked.CompareExchange(ref _minute, next, minute);
        return ReferenceEquals(found, minute) ? next : found;
    }

    /// <summary>What an operation was charged.</summary>
    internal sealed class Charge(Account account, double amount)
    {
        /// <summary>Takes it back, because the operation was not executed.</summary>
        public void TakeBack()
        {
            lock (account)
            {
                account.Used -= amount;
            }
        }
    }

    /// <summary>What a client has used of its budget.</summary>
    internal sealed class Account
    {
        /// <summary>The part that is used.</summary>
        public double Used { get; set; }
    }

    private sealed class Minute(long number)
    {
        public long Number => number;

        public ConcurrentDictionary<string, Account> Accounts { get; } = new(StringComparer.Ordinal);
    }
}
