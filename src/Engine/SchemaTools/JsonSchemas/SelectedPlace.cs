using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.SchemaTools;

/// <summary>A place where a field is selected.</summary>
/// <param name="Node">The field.</param>
/// <param name="IsConditional">Whether variables decide whether the field is part of the result.</param>
internal readonly record struct SelectedPlace(FieldNode Node, bool IsConditional);
