namespace Qplet.GraphQL.TypeSystem;

/// <summary>An additional scalar of the engine whose values are strings in a certain format.</summary>
/// <param name="name">The name.</param>
/// <param name="runtimeType">The CLR type of the values.</param>
/// <param name="meaning">The value it represents, to end the description's sentence.</param>
/// <param name="format">The required format, with an example, for error messages.</param>
/// <param name="page">The page of the scalar's specification.</param>
internal abstract class BuiltInTextScalar(string name, Type runtimeType, string meaning, string format, string page)
    : TextScalar(name, runtimeType, format, $"The `{name}` scalar type represents {meaning}.", BuiltInScalars.SpecificationOf(page));
