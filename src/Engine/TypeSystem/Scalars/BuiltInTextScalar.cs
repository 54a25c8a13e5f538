namespace Qplet.GraphQL.TypeSystem;

/// <summary>A scalar of the engine's own whose values are strings of a certain format.</summary>
/// <param name="name">The name.</param>
/// <param name="runtimeType">The CLR type of the values.</param>
/// <param name="meaning">What it represents, to end the description's sentence.</param>
/// <param name="format">What a value has to look like, with an example, for error messages.</param>
/// <param name="page">The page of the specification.</param>
internal abstract class BuiltInTextScalar(string name, Type runtimeType, string meaning, string format, string page)
    : TextScalar(name, runtimeType, format, $"The `{name}` scalar type represents {meaning}.", BuiltInScalars.SpecificationOf(page));
