using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data.Reference;

namespace Qplet.GraphQL.Schema.Reference;

/// <summary>An action that users can take when a release comes out, such as buy, read or watch.</summary>
[ObjectType<ReleaseAction>]
[BindOnly(nameof(ReleaseAction.Code), nameof(ReleaseAction.Name))]
public static class ReleaseActionType;
