namespace Qplet.GraphQL.Schema.Shares;

/// <summary>An object that posts can share.</summary>
[InterfaceType<IShareable>("Shareable")]
[BindOnly(nameof(IShareable.ShareCount))]
public static class ShareableType;
