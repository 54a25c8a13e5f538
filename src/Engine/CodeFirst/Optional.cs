namespace Qplet.GraphQL.CodeFirst;

/// <summary>An input member that tells absent from null: a partial update changes only what is present, and clears what is null.</summary>
/// <typeparam name="T">The CLR type of the value; its GraphQL type is nullable.</typeparam>
public readonly record struct Optional<T>
{
    /// <summary>A value that was given.</summary>
    public Optional(T? value)
    {
        Value = value;
        HasValue = true;
    }

    /// <summary>The value given, which may be null; the default where <see cref="HasValue" /> is false.</summary>
    public T? Value { get; }

    /// <summary>Whether the client gave a value, null included.</summary>
    public bool HasValue { get; }

    /// <summary>Whether the client left the member out.</summary>
    public bool IsEmpty => !HasValue;

    /// <summary>The value given, or another where the member is absent.</summary>
    public T? Or(T? other) => HasValue ? Value : other;

    /// <summary>A value that was given.</summary>
    public static implicit operator Optional<T>(T? value) => new(value);

    /// <inheritdoc />
    public override string ToString() => HasValue ? $"{Value}" : "(absent)";
}
