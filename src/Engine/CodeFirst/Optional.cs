namespace Qplet.GraphQL.CodeFirst;

/// <summary>
/// An input member that distinguishes absent from null: a partial update changes only members that are present, and clears those that are null.
/// </summary>
/// <typeparam name="T">The CLR type of the value; its GraphQL type is nullable.</typeparam>
public readonly record struct Optional<T>
{
    /// <summary>Creates a present value.</summary>
    public Optional(T? value)
    {
        Value = value;
        HasValue = true;
    }

    /// <summary>The specified value, which may be null; the default of the type if <see cref="HasValue" /> is false.</summary>
    public T? Value { get; }

    /// <summary>Whether the client specified a value, including null.</summary>
    public bool HasValue { get; }

    /// <summary>Whether the client omitted the member.</summary>
    public bool IsEmpty => !HasValue;

    /// <summary>Returns the specified value, or <paramref name="other" /> if the member is absent.</summary>
    public T? Or(T? other) => HasValue ? Value : other;

    /// <summary>Creates a present value.</summary>
    public static implicit operator Optional<T>(T? value) => new(value);

    /// <inheritdoc />
    public override string ToString() => HasValue ? $"{Value}" : "(absent)";
}
