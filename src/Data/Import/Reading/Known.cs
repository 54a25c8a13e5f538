namespace Qplet.GraphQL.Data.Import.Reading;

/// <summary>The value of a member that can be missing. The files contain a value, say that there is none (null), or don't mention the member.</summary>
/// <typeparam name="T">The nullable type of the value.</typeparam>
/// <param name="Value">The value; null if the files say that there is none.</param>
/// <param name="IsOwn">Whether the value comes from the row's own object, not from a mention in another object.</param>
internal readonly record struct Known<T>(T Value, bool IsOwn)
{
    /// <summary>Whether a file mentions the member.</summary>
    public bool IsSaid { get; } = true;

    /// <summary>Returns the value of the files, or the stored value if no file mentions the member.</summary>
    public T Or(T stored) => IsSaid ? Value : stored;
}
