namespace Qplet.GraphQL.Schema.Subjects;

/// <summary>An object whose views are counted; see `recordView`.</summary>
[InterfaceType<IViewable>("Viewable")]
[BindOnly(nameof(IViewable.ViewCount))]
public static class ViewableType;
