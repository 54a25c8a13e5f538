namespace Qplet.GraphQL.Data.Attempts;

/// <summary>The number of attempts of one kind at one target, such as sign-ins to an account, within a period.</summary>
public sealed class AttemptWindow
{
    /// <summary>The key: a hash of the kind and the target, which may be an e-mail address.</summary>
    public string Key { get; set; } = null!;

    /// <summary>The number of attempts.</summary>
    public int Count { get; set; }

    /// <summary>The end of the period, after which attempts are counted from zero.</summary>
    public DateTime EndsAt { get; set; }
}
