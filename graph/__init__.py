"""What is known and where it is kept: model, reference data, stores, analysis and exports."""
